namespace Processing.Stores.People;

/// <summary>A name by which a person is searched.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="BirthDay">The birth date as a number of the digits YYYYMMDD, 00 for what is not known, 0 for nothing known.</param>
/// <param name="FamilyCode">The sound of one part of the family name, 30 bits.</param>
/// <param name="GivenCode">The sound of the first given name's group, 30 bits; 0 where there is none.</param>
/// <param name="Traits">Sex and country of birth, packed into 17 bits; 0 for what is not known.</param>
/// <param name="Family">The whole family name in plain Latin capitals.</param>
/// <param name="Given">The whole given name, likewise; possibly empty.</param>
public sealed record PersonKey(Guid PersonId, int BirthDay, int FamilyCode, int GivenCode, int Traits, string Family, string Given);
