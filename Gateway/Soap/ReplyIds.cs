namespace Gateway.Soap;

/// <summary>Makes the WS-Addressing ids of our replies.</summary>
internal static class ReplyIds
{
    /// <summary>A new <c>urn:uuid:</c> address.</summary>
    public static string New() => $"urn:uuid:{Guid.CreateVersion7():D}";
}
