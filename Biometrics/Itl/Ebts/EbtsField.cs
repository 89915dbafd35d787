namespace Biometrics.Itl.Ebts;

/// <summary>The format and edit of a field of Type-2.</summary>
/// <param name="Number">The field's number.</param>
/// <param name="Mnemonic">The field's mnemonic.</param>
/// <param name="Characters">What it is made of: N digits, A letters, AN both, ANS also other printable characters.</param>
/// <param name="Least">The fewest characters of a subfield.</param>
/// <param name="Most">The most characters of a subfield.</param>
/// <param name="Occurrences">How many subfields it may have.</param>
/// <param name="Check">The word for its edit, such as <c>name</c> or <c>codes:RACCode</c>; empty where characters and length are all.</param>
public sealed record EbtsField(int Number, string Mnemonic, string Characters, int Least, int Most, int Occurrences, string Check);
