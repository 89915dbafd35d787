namespace Processing.Stores.People;

/// <summary>An identifier of a person in its normal form.</summary>
/// <param name="Kind">The kind: <c>A-Number</c>, <c>FIN</c>, <c>SSN</c>, <c>Passport</c>, <c>SEVIS</c>, <c>I-94</c>, or a partner's code.</param>
/// <param name="Value">The value without punctuation; an A-Number has nine digits, a passport begins with the alpha-3 code of its issuer and a colon.</param>
public readonly record struct PersonIdentifier(string Kind, string Value);
