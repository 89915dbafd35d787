using Schemas.Infoset;

namespace Processing.Messages.IdentProfile;

/// <summary>The names of IXM 6 that were seen in public.</summary>
internal static class IdentNames
{
    private const string NiemCore = "http://niem.gov/niem/niem-core/2.0";

    /// <summary>The declarations of a document with these names.</summary>
    public static string Declarations { get; } = $" xmlns:ident=\"{MessageTypes.IdentNamespace}\" xmlns:nc=\"{NiemCore}\"";

    public static XmlName Own(string name) => new(MessageTypes.IdentNamespace, name);

    public static XmlName Nc(string name) => new(NiemCore, name);
}
