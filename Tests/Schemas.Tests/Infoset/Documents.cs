using System.Text;
using Schemas.Infoset;

namespace Schemas.Tests.Infoset;

/// <summary>Short ways to read documents in tests.</summary>
internal static class Documents
{
    public static XmlInfoset Read(string text, InfosetLimits? limits = null) =>
        XmlInfoset.Read(Encoding.UTF8.GetBytes(text), limits ?? InfosetLimits.Default);

    public static XmlInfoset Read(string text, params (string Id, byte[] Bytes)[] parts) =>
        XmlInfoset.Read(
            Encoding.UTF8.GetBytes(text),
            InfosetLimits.Default,
            parts.ToDictionary(part => part.Id, part => (ReadOnlyMemory<byte>)part.Bytes, StringComparer.Ordinal));

    /// <summary>The code with which the text is refused; None when it is read.</summary>
    public static InfosetErrorCode Refusal(string text, InfosetLimits? limits = null) => Refusal(Encoding.UTF8.GetBytes(text), limits);

    public static InfosetErrorCode Refusal(byte[] bytes, InfosetLimits? limits = null, string? charset = null)
    {
        try
        {
            XmlInfoset.Read(bytes, limits ?? InfosetLimits.Default, null, charset).Dispose();
            return InfosetErrorCode.None;
        }
        catch (InfosetException exception)
        {
            return exception.Code;
        }
    }
}
