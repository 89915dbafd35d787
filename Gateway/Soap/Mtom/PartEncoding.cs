namespace Gateway.Soap.Mtom;

/// <summary>How the content of a part is written.</summary>
internal enum PartEncoding
{
    /// <summary>As it is: binary, 8bit or 7bit.</summary>
    Identity,

    /// <summary>As base64.</summary>
    Base64,
}
