using Schemas.Validation;

namespace Schemas.Rules.Ebts;

/// <summary>What the check of ANSI/NIST files can find. Each source names the error code of EBTS, where EBTS has one.</summary>
internal static class EbtsFindings
{
    private const string Standard = "ANSI/NIST-ITL 1-2011";

    public static FindingDescription Unreadable { get; } = Error(
        "CPMS-4001", "The file cannot be read as an ANSI/NIST transaction.", "Compare lengths, separators and field 1.003 with what the file holds.", $"{Standard}; EBTS E0004");

    public static FindingDescription Ignored { get; } = Warning(
        "CPMS-4002", "An element of the package has no field, and is ignored.", "Leave it out where the receiver takes traditional files.", Standard);

    public static FindingDescription HeaderMissing { get; } = Error(
        "CPMS-4010", "A mandatory field of Type-1 is missing.", "Add the field that the finding names.", $"{Standard}, 8.1; EBTS H0001");

    public static FindingDescription HeaderInvalid { get; } = Error(
        "CPMS-4011", "A field of Type-1 is not written as it must be.", "Write it as the standard says.", $"{Standard}, 8.1; EBTS H0002");

    public static FindingDescription HeaderRange { get; } = Error(
        "CPMS-4012", "A field of Type-1 is out of its range.", "Correct the date, the priority or the resolution.", $"{Standard}, 8.1; EBTS H0003");

    public static FindingDescription UnknownCategory { get; } = Error(
        "CPMS-4013", "EBTS 10.0 has no such type of transaction.", "Send one of its 98 types.", "EBTS 10.0, TOT; EBTS A0004");

    public static FindingDescription OtherDomain { get; } = Warning(
        "CPMS-4014", "The type of transaction belongs to another domain; only the rules of the standard were asked.", "Nothing is to do, if the receiver knows it.", $"{Standard}, 8.1");

    public static FindingDescription RecordNotAllowed { get; } = Error(
        "CPMS-4015", "The transaction has records of a type that it may not have, or too many of one.", "Send only the records of its type of transaction.", "EBTS 10.0, templates; EBTS L0013");

    public static FindingDescription NotDescribed { get; } = Warning(
        "CPMS-4016", "Of this type of transaction only the name is known; its fields were not checked.", "Nothing is to do, if the receiver knows it.", "EBTS 10.0, TOT");

    public static FindingDescription FieldMissing { get; } = Error(
        "CPMS-4020", "A mandatory field of the transaction is missing.", "Add the field that the finding names.", "EBTS 10.0, templates; EBTS L0131");

    public static FindingDescription FieldInvalid { get; } = Error(
        "CPMS-4021", "A mandatory field does not hold valid data.", "Write it in its format.", "EBTS 8.001, appendix C; EBTS E0002");

    public static FindingDescription FieldRange { get; } = Error(
        "CPMS-4022", "A mandatory field holds data out of its range.", "Correct the value.", "EBTS 8.001, appendix C; EBTS E0003");

    public static FindingDescription OptionalInvalid { get; } = Warning(
        "CPMS-4023", "An optional field does not hold valid data, and is ignored.", "Correct it, or leave it out.", "EBTS 8.001, 1.5; EBTS E0002");

    public static FindingDescription FieldIgnored { get; } = Warning(
        "CPMS-4024", "A field does not belong to the transaction, and is ignored.", "Leave it out.", "EBTS 8.001, 1.4");

    public static FindingDescription Inconsistent { get; } = Error(
        "CPMS-4030", "Two fields are inconsistent.", "Correct one of the fields that the finding names.", "EBTS 8.001, appendix M; EBTS E0006");

    public static FindingDescription Retention { get; } = Error(
        "CPMS-4031", "A submission without answer asks not to be kept.", "Send retention Y, or a type of transaction with an answer.", "EBTS 8.001, 3.1; EBTS L0141");

    public static FindingDescription RecordFieldMissing { get; } = Error(
        "CPMS-4040", "A mandatory field of a record is missing.", "Add the field that the finding names.", $"{Standard}; EBTS E0001");

    public static FindingDescription RecordFieldInvalid { get; } = Error(
        "CPMS-4041", "A mandatory field of a record does not hold valid data.", "Write it as the standard says.", $"{Standard}; EBTS E0002");

    public static FindingDescription RecordOptionalInvalid { get; } = Warning(
        "CPMS-4042", "An optional field of a record does not hold valid data, and is ignored.", "Correct it, or leave it out.", $"{Standard}; EBTS E0002");

    public static FindingDescription ImageFormat { get; } = Error(
        "CPMS-4043", "An image is not of the compression that its record states.", "State the compression that the data has.", $"{Standard}; EBTS L0006");

    public static FindingDescription ImageDamaged { get; } = Error(
        "CPMS-4044", "An image is damaged at its beginning, or there is none.", "Send the image again.", "EBTS 8.001, appendix M; EBTS L0009");

    public static FindingDescription ImageSize { get; } = Error(
        "CPMS-4045", "The size of an image is not that which its record states.", "State the width and height that the image has.", $"{Standard}; EBTS E0006");

    public static FindingDescription Placeholder { get; } = Warning(
        "CPMS-4046", "An image is far too short to be one, and begins as none: it was taken for a placeholder.", "Send the image, unless the file is a template.", $"{Standard}; EBTS L0009");

    public static FindingDescription ImageDepth { get; } = Error(
        "CPMS-4047", "The depth of an image is not that which its record states.", "State the bits a pixel, or the colour space, that the image has.", $"{Standard}; EBTS E0006");

    public static FindingDescription ImageResolution { get; } = Warning(
        "CPMS-4048", "The image tells another resolution than its record; the record counts.", "State the resolution that the image has.", $"{Standard}; EBTS E0006");

    public static FindingDescription FingerDoubled { get; } = Error(
        "CPMS-4050", "A finger is given twice.", "Send one print of each finger and impression.", "EBTS 8.001, appendix M; EBTS L0059, L0118");

    public static FindingDescription FingerMissing { get; } = Warning(
        "CPMS-4051", "A ten-print submission lacks a finger without saying why.", "Send the print, or say in field 2.084 why there is none.", "EBTS 8.001, appendix M; EBTS L0118");

    public static IReadOnlyList<FindingDescription> All { get; } =
    [
        Unreadable, Ignored, HeaderMissing, HeaderInvalid, HeaderRange, UnknownCategory, OtherDomain, RecordNotAllowed, NotDescribed,
        FieldMissing, FieldInvalid, FieldRange, OptionalInvalid, FieldIgnored, Inconsistent, Retention,
        RecordFieldMissing, RecordFieldInvalid, RecordOptionalInvalid, ImageFormat, ImageDamaged, ImageSize, Placeholder, ImageDepth, ImageResolution, FingerDoubled, FingerMissing,
    ];

    private static FindingDescription Error(string code, string meaning, string hint, string source) => new(code, Severity.Error, meaning, hint, source);

    private static FindingDescription Warning(string code, string meaning, string hint, string source) => new(code, Severity.Warning, meaning, hint, source);
}
