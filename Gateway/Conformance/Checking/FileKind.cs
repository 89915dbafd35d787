namespace Gateway.Conformance.Checking;

/// <summary>What a file turned out to be.</summary>
internal enum FileKind
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>A message without an envelope.</summary>
    Message,

    /// <summary>A SOAP envelope, version 1.1 or 1.2.</summary>
    Envelope,

    /// <summary>A MIME package with an envelope and its parts.</summary>
    Mtom,

    /// <summary>An ANSI/NIST file in its traditional encoding.</summary>
    ItlTraditional,

    /// <summary>An ANSI/NIST file in XML.</summary>
    ItlXml,

    /// <summary>All messages of a corpus or session, looked at together.</summary>
    Exchange,
}
