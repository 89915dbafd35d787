namespace Schemas.Validation;

/// <summary>The findings of what is around a message: the file, the MIME package, the SOAP envelope. <c>docs/findings.md</c> shows the same list.</summary>
public static class PackagingFindings
{
    /// <summary>A MIME package that cannot be taken apart.</summary>
    public static FindingDescription PackageMalformed { get; } = new(
        "CPMS-2201",
        Severity.Error,
        "The MIME package is not as it must be.",
        "Write multipart/related with type application/xop+xml, CR LF at each line end, and a Content-ID in angle brackets for each part.",
        "RFC 2387; XML-binary Optimized Packaging, 4");

    /// <summary>An envelope that breaks a rule of SOAP, WS-Addressing or WS-Security.</summary>
    public static FindingDescription EnvelopeBroken { get; } = new(
        "CPMS-2202",
        Severity.Error,
        "The SOAP envelope breaks a rule of its version, of WS-Addressing or of WS-Security.",
        "Correct what the finding names; an endpoint answers it with a fault.",
        "SOAP 1.1, 4; SOAP 1.2 part 1, 5; WS-I Basic Profile 1.2");

    /// <summary>An envelope with a fault.</summary>
    public static FindingDescription FaultFound { get; } = new(
        "CPMS-2203",
        Severity.Warning,
        "The envelope carries a fault instead of a message.",
        "Nothing is to do, if a fault is what you wanted to check.",
        "SOAP 1.1, 4.4; SOAP 1.2 part 1, 5.4");

    /// <summary>A file that is none of the kinds that can be checked.</summary>
    public static FindingDescription KindUnknown { get; } = new(
        "CPMS-2290",
        Severity.Error,
        "The file is neither XML nor a MIME package nor an ANSI/NIST file, so nothing is known about it.",
        "Name the messages themselves; a file of another kind cannot be checked.",
        "Fail closed");

    /// <summary>A file that cannot be read.</summary>
    public static FindingDescription Unreadable { get; } = new(
        "CPMS-2291",
        Severity.Error,
        "The file could not be read or is longer than a file may be, so nothing is known about it.",
        "Check its rights and its length.",
        "Fail closed");

    /// <summary>A conformance session that is not there.</summary>
    public static FindingDescription SessionUnknown { get; } = new(
        "CPMS-2292",
        Severity.Error,
        "There is no such conformance session of the sender, or it is full, so the file was not checked.",
        "Begin another session: leave its identification out.",
        "Fail closed");

    /// <summary>Too many messages to look at together.</summary>
    public static FindingDescription ExchangeTooLarge { get; } = new(
        "CPMS-2293",
        Severity.Error,
        "There are too many messages to look at together, so nothing is known of how they fit each other.",
        "Check one exchange at a time.",
        "Fail closed");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } = [PackageMalformed, EnvelopeBroken, FaultFound, KindUnknown, Unreadable, SessionUnknown, ExchangeTooLarge];
}
