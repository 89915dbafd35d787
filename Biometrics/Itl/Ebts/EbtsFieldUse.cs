namespace Biometrics.Itl.Ebts;

/// <summary>How a type of transaction uses a field of Type-2.</summary>
/// <param name="Mnemonic">The field.</param>
/// <param name="Least">How many subfields it has to have; 0 where it is optional.</param>
/// <param name="Most">How many it may have.</param>
public sealed record EbtsFieldUse(string Mnemonic, int Least, int Most)
{
    /// <summary>Whether the transaction may not be without it.</summary>
    public bool IsMandatory => Least > 0;
}
