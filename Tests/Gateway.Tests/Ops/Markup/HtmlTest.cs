using Gateway.Ops.Markup;

namespace Gateway.Tests.Ops.Markup;

internal sealed class HtmlTest
{
    [Test]
    public void Encodes_what_stands_in_a_hole()
    {
        string hostile = "\"'><script>&";

        string html = Html.Of($"<a title=\"{hostile}\">{hostile}</a>").ToString();

        Assert.That(html, Is.EqualTo("<a title=\"&quot;&#x27;&gt;&lt;script&gt;&amp;\">&quot;&#x27;&gt;&lt;script&gt;&amp;</a>"));
    }

    [Test]
    public void Leaves_html_in_a_hole_as_it_is()
    {
        Html[] items = [Html.Of($"<li>{1}</li>"), Html.Of($"<li>{2.5}</li>")];

        Assert.That(Html.Of($"<ul>{items.Select(item => item)}{Html.None}</ul>").ToString(), Is.EqualTo("<ul><li>1</li><li>2.5</li></ul>"));
    }

    [Test]
    public void Writes_letters_of_all_alphabets_as_they_are() => Assert.That(Html.Encode("Zoë 李").ToString(), Is.EqualTo("Zoë 李"));
}
