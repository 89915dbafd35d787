using System.Runtime.InteropServices;

namespace Schemas.Infoset.Names;

/// <summary>One namespace declaration.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DeclarationRow
{
    /// <summary>The offset of the prefix; meaningless for the default namespace.</summary>
    public int PrefixOffset;

    /// <summary>The bytes of the prefix; 0 for the default namespace.</summary>
    public int PrefixLength;

    /// <summary>The number of the namespace in <see cref="DocumentSymbols"/>.</summary>
    public int Namespace;
}
