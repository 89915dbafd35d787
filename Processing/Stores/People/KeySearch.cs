namespace Processing.Stores.People;

/// <summary>What a search for people by name asks for. Each list has at most as many values as its limit says; further ones are left out.</summary>
/// <param name="BirthDay">The birth date, see <see cref="PersonKey.BirthDay"/>.</param>
/// <param name="FamilyCodes">Codes of the family name's parts.</param>
/// <param name="OtherFamilyCodes">Codes of the given name's parts, in case the two were swapped.</param>
/// <param name="GivenCodes">Codes of the given names, the first one first.</param>
/// <param name="FirstDay">The least birth date for people who have family and first given name in common.</param>
/// <param name="LastDay">The greatest.</param>
/// <param name="LikeDays">Other birth dates for which the one given is easily taken.</param>
public sealed record KeySearch(
    int BirthDay,
    IReadOnlyList<int> FamilyCodes,
    IReadOnlyList<int> OtherFamilyCodes,
    IReadOnlyList<int> GivenCodes,
    int FirstDay,
    int LastDay,
    IReadOnlyList<int> LikeDays)
{
    /// <summary>Codes of one kind.</summary>
    public const int CodeLimit = 4;

    /// <summary>Birth dates.</summary>
    public const int DayLimit = 24;

    /// <summary>Rows that one of the four ways in gives at most; at the limit the search is cut and must not be relied on to be complete.</summary>
    public const int RowLimit = 3000;
}
