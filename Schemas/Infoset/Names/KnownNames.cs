namespace Schemas.Infoset.Names;

/// <summary>Names that the program asks for. Documents that use registered names are read without a string being made for them.</summary>
public static class KnownNames
{
    /// <summary>Adds names once, at start. Never call it with names that came in a message: they are kept as long as the process.</summary>
    /// <param name="names">The names; those already known are passed over.</param>
    public static void Register(params XmlName[] names) => SymbolTable.Register(names);
}
