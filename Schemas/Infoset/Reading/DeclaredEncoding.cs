namespace Schemas.Infoset.Reading;

/// <summary>What the XML declaration of a document may say of its encoding.</summary>
internal enum DeclaredEncoding
{
    /// <summary>The bytes came as UTF-8.</summary>
    Utf8,

    /// <summary>The bytes came as UTF-16.</summary>
    Utf16,

    /// <summary>The transport named the encoding, which beats whatever the declaration says.</summary>
    Overridden,
}
