namespace Gateway.Soap.Body;

/// <summary>What a body claims to be by its media type.</summary>
internal enum MessageKind
{
    /// <summary>A SOAP 1.1 envelope.</summary>
    Soap11,

    /// <summary>A SOAP 1.2 envelope.</summary>
    Soap12,

    /// <summary>A message without an envelope.</summary>
    Plain,

    /// <summary>A message in JSON.</summary>
    Json,

    /// <summary>Messages in CSV, one a row.</summary>
    Csv,
}
