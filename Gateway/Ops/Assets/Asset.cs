namespace Gateway.Ops.Assets;

/// <summary>An embedded file.</summary>
/// <param name="Name">The file name.</param>
/// <param name="Version">Part of its digest.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Asset(string Name, string Version, byte[] Bytes)
{
    /// <summary>The HTTP Content-Type.</summary>
    public string ContentType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
