using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Processing.Intake;

namespace Gateway.Ops.Markup;

/// <summary>Builds <see cref="Html"/> from an interpolated string: literals as they are, holes encoded, only types that are safe.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public HtmlInterpolation(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Adds our own markup.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Adds text, encoded.</summary>
    public void AppendFormatted(string? value) => _text.Append(Html.EncodeText(value));

    /// <summary>Adds HTML.</summary>
    public void AppendFormatted(Html value) => _text.Append(value.Text);

    /// <summary>Adds pieces of HTML one after the other.</summary>
    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (Html value in values)
        {
            _text.Append(value.Text);
        }
    }

    /// <summary>Adds a number.</summary>
    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number with at most two decimals.</summary>
    public void AppendFormatted(double value) => _text.Append(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Adds an id.</summary>
    public void AppendFormatted(Guid value) => _text.Append(value.ToString("D"));

    /// <summary>Adds a message id.</summary>
    public void AppendFormatted(MessageId value) => _text.Append(value.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
