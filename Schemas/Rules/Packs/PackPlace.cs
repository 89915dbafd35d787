using System.Runtime.InteropServices;
using Schemas.Infoset;

namespace Schemas.Rules.Packs;

/// <summary>Where a check looks: along children of the element that it is asked about, or of the message where the path begins with a slash.</summary>
/// <param name="IsFromMessage">Whether the path begins at the message.</param>
/// <param name="Steps">The names.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackPlace(bool IsFromMessage, XmlName[] Steps)
{
    /// <summary>Reads a place.</summary>
    /// <exception cref="FormatException">A step has no prefix, or one that is not known.</exception>
    public static PackPlace Read(string text) => text.StartsWith('/')
        ? new PackPlace(true, PackPath.Read(text[1..]))
        : new PackPlace(false, PackPath.Read(text));

    /// <summary>The first element there; absent where there is none.</summary>
    public InfosetElement Find(InfosetElement message, InfosetElement subject)
    {
        var here = IsFromMessage ? message : subject;
        foreach (var name in Steps)
        {
            here = here.Child(name);
        }

        return here;
    }
}
