namespace Testing.People;

/// <summary>What kind of document comes in.</summary>
public enum TrialClass
{
    /// <summary>A known person, without any identifier.</summary>
    BiographyOnly,

    /// <summary>A known person with the right A-Number.</summary>
    RightNumber,

    /// <summary>A person who is not known.</summary>
    Stranger,

    /// <summary>A person who is not known, and whose twin is.</summary>
    TwinOfKnown,

    /// <summary>A known person under the A-Number of another one.</summary>
    NumberOfAnother,

    /// <summary>A person under the A-Number of their twin.</summary>
    NumberOfTwin,
}
