using Schemas.Infoset;

namespace Gateway.Tests.Demo;

internal static class LastChild
{
    /// <summary>The text of the first child of the last child: the number in a last identification.</summary>
    public static string ElementAtLast(this ElementChildren children)
    {
        string text = "";
        foreach (var child in children)
        {
            text = child.FirstChild.Text;
        }

        return text;
    }
}
