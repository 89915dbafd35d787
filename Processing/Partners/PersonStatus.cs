namespace Processing.Partners;

/// <summary>What PCQS says of one individual.</summary>
/// <param name="ANumber">The individual's A-Number, nine digits.</param>
/// <param name="Protection"><c>Protected</c>, <c>NotProtected</c> or <c>Unclear</c>.</param>
/// <param name="ProtectedClasses">The protected classes that it names.</param>
/// <param name="ClassesOfAdmission">The classes of admission on file.</param>
/// <param name="HasPendingPetition">Whether a petition is pending that may lead to protection.</param>
internal sealed record PersonStatus(
    string ANumber,
    string Protection,
    IReadOnlyList<string> ProtectedClasses,
    IReadOnlyList<string> ClassesOfAdmission,
    bool HasPendingPetition);
