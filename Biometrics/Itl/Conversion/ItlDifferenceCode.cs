namespace Biometrics.Itl.Conversion;

/// <summary>What the other encoding cannot say as the first one says it.</summary>
public enum ItlDifferenceCode
{
    /// <summary>XML has no record of this type (3, 5, 6, reserved types): the record is left out.</summary>
    RecordNotInXml,

    /// <summary>The XML schema has no element for this field: it is left out.</summary>
    FieldNotInXml,

    /// <summary>The element exists, but the schema does not allow this value or so many of them: it is left out.</summary>
    ValueNotInXml,

    /// <summary>The schema does not allow this value but demands the element: it is written, and the document is not valid.</summary>
    ValueOutsideSchema,

    /// <summary>The schema demands an element that the record has no value for: the document is not valid.</summary>
    MissingForXml,

    /// <summary>The schema demands an element that the record has no value for: it was given the value that means nothing special.</summary>
    Supplied,

    /// <summary>The value is said in another form, which means the same but does not come back letter by letter.</summary>
    OtherForm,

    /// <summary>XML wants the records in another order than the file has; they were left as they are, and the document is not valid.</summary>
    OrderNotInXml,

    /// <summary>The traditional encoding has no field for this element: it is left out.</summary>
    ElementNotInTraditional,

    /// <summary>The element exists in the traditional encoding, but cannot hold this value: it is left out.</summary>
    ValueNotInTraditional,

    /// <summary>The package lists other records than it holds; the list was made anew.</summary>
    ContentsCorrected,
}
