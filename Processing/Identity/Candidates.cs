namespace Processing.Identity;

/// <summary>Who might be meant, by what points to them.</summary>
/// <param name="Strong">The people who hold the A-Number or the FIN.</param>
/// <param name="Other">The people who hold another identifier.</param>
/// <param name="Named">The people with the same name and birth date.</param>
/// <param name="BiographyContradicts">Whether name and birth date of the person found by identifier both differ from those given.</param>
/// <param name="NamedHoldsOtherStrong">Whether the person found by name holds another A-Number or FIN than the one given.</param>
internal sealed record Candidates(
    IReadOnlyList<Guid> Strong,
    IReadOnlyList<Guid> Other,
    IReadOnlyList<Guid> Named,
    bool BiographyContradicts,
    bool NamedHoldsOtherStrong);
