using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Conformance.Sessions;

/// <summary>Who began a session, when, and how: the first line of its file.</summary>
/// <param name="Id">The id, 32 hexadecimal digits; whoever has it may read.</param>
/// <param name="Partner">The code of the partner whose messages are shown.</param>
/// <param name="At">When it began.</param>
/// <param name="KeySha256">The digest of the key with which files may be brought, in hexadecimal digits; empty where only the partner itself may.</param>
/// <param name="IsTogether">Whether the files are messages of one exchange, so that the rules across messages are asked too.</param>
internal sealed record SessionHead(string Id, string Partner, DateTimeOffset At, string KeySha256, bool IsTogether)
{
    private const string Together = "together";

    /// <summary>Reads the line.</summary>
    public static SessionHead Read(string id, string line)
    {
        string[] cells = line.Split(' ');
        return new SessionHead(
            id,
            cells[0],
            DateTimeOffset.Parse(cells[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            cells.ElementAtOrDefault(2) ?? "",
            cells.ElementAtOrDefault(3) == Together);
    }

    /// <summary>The digest of a key.</summary>
    public static string DigestOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a key is the one with which files may be brought.</summary>
    public bool IsKey(string key) => KeySha256.Length > 0
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(DigestOf(key)), Encoding.ASCII.GetBytes(KeySha256));

    /// <summary>The line.</summary>
    public override string ToString() => $"{Partner} {At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)} {KeySha256} {(IsTogether ? Together : "single")}";
}
