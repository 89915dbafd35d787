namespace Biometrics.Itl.Dictionary;

/// <summary>What the standard or EBTS says a field is.</summary>
/// <param name="RecordType">The record type, 1 to 99.</param>
/// <param name="Number">The field's number.</param>
/// <param name="Mnemonic">The field's mnemonic, such as <c>FGP</c>.</param>
/// <param name="Meaning">What it means, in a few words.</param>
/// <param name="Items">The mnemonics of its items in order; empty where it has one.</param>
public sealed record FieldDescription(int RecordType, int Number, string Mnemonic, string Meaning, IReadOnlyList<string> Items);
