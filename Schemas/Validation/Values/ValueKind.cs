namespace Schemas.Validation.Values;

/// <summary>The primitive type of a value, as far as the quick check has a way of its own.</summary>
internal enum ValueKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>true, false, 1 or 0.</summary>
    Boolean,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A decimal number without a point.</summary>
    Integer,

    /// <summary>Year, month and day.</summary>
    Date,

    /// <summary>A date and a time of day.</summary>
    DateTime,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A year and a month.</summary>
    YearMonth,

    /// <summary>Bytes in base64.</summary>
    Base64,

    /// <summary>Bytes in hexadecimal digits.</summary>
    Hex,

    /// <summary>An identifier that is unique in the document.</summary>
    Id,

    /// <summary>A reference to an identifier.</summary>
    Idref,

    /// <summary>A value of any of several types.</summary>
    Union,

    /// <summary>Anything else: the framework's datatype decides.</summary>
    Other,
}
