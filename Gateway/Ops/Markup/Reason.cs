using System.Globalization;

namespace Gateway.Ops.Markup;

/// <summary>Why somebody in office does something: a line of a form, kept with what was done.</summary>
internal static class Reason
{
    private const int ShortestCharacters = 3; // enough for a reference, too much for a slip of the finger

    private const int LongestCharacters = 500;

    /// <summary>The field of a form.</summary>
    /// <param name="id">The id that its label names.</param>
    /// <param name="title">What becomes of it.</param>
    /// <param name="name">The name of the field.</param>
    public static Html Field(string id, string title, string name = "reason") => Html.Of($"""
        <input id="{id}" name="{name}" required minlength="{Text(ShortestCharacters)}" maxlength="{Text(LongestCharacters)}" autocomplete="off" title="{title}">
        """);

    /// <summary>What a form brought, without white space around it; null where it is too short or too long.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The name of the field.</param>
    public static string? Of(IFormCollection form, string name = "reason")
    {
        string text = form[name].ToString().Trim();
        return text.Length is < ShortestCharacters or > LongestCharacters ? null : text;
    }

    /// <summary>A field that may stay empty.</summary>
    /// <param name="name">The name and the id of the field.</param>
    /// <param name="title">What becomes of it.</param>
    public static Html OptionalField(string name, string title) => Html.Of($"""
        <input id="{name}" name="{name}" maxlength="{Text(LongestCharacters)}" autocomplete="off" title="{title}">
        """);

    /// <summary>What such a field brought, without white space around it and cut at the limit; null where it is empty.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">The name of the field.</param>
    public static string? Optional(IFormCollection form, string name)
    {
        string text = form[name].ToString().Trim();
        return text.Length switch { 0 => null, > LongestCharacters => text[..LongestCharacters], _ => text };
    }

    private static string Text(int characters) => characters.ToString(CultureInfo.InvariantCulture);
}
