namespace Schemas.Infoset;

/// <summary>What was seen directly inside an element while it was read.</summary>
[Flags]
internal enum ElementFlags
{
    None = 0,

    /// <summary>At least one child element.</summary>
    Children = 1,

    /// <summary>At least one character that is not white space, or a reference or CDATA section.</summary>
    Text = 2,

    /// <summary>White space between the letters, or around the text.</summary>
    Space = 4,

    /// <summary>A character outside the base64 alphabet, padding and white space.</summary>
    NotBase64 = 8,

    /// <summary>A character outside ASCII.</summary>
    NotAscii = 16,

    /// <summary>A character or entity reference.</summary>
    Reference = 32,

    /// <summary>A CDATA section.</summary>
    Cdata = 64,

    /// <summary>A comment or processing instruction.</summary>
    Remark = 128,

    /// <summary>An attribute of the schema instance namespace.</summary>
    SchemaInstance = 256,

    /// <summary>The content is one <c>xop:Include</c>, and the row names the part.</summary>
    Part = 512,

    /// <summary>What makes the text differ from the bytes as written.</summary>
    Encoded = Reference | Cdata | Remark,
}
