namespace Processing.Policy;

/// <summary>Under which notice of a system of records (5 U.S.C. 552a(e)(4)) a record of ours was made.</summary>
public static class RecordSystems
{
    /// <summary>Encounters with what they say of a person.</summary>
    public const string Encounter = "Encounter";

    /// <summary>Images of prints, faces and signatures.</summary>
    public const string Biometrics = "Biometrics";

    /// <summary>Background checks and their answers.</summary>
    public const string BackgroundCheck = "BackgroundCheck";

    private static readonly PolicyTable Table = PolicyTable.Load("record-systems", "record");

    /// <summary>The number of the notice that held when a record was made, such as <c>DHS/USCIS-018</c>; null for a day before all of them.</summary>
    /// <param name="record">The type of record.</param>
    /// <param name="madeOn">The day on which it was made.</param>
    public static string? NoticeFor(string record, DateOnly madeOn) => Table.Find(madeOn, record)?["notice"];

    /// <summary>Every row, for the test that each cites its source.</summary>
    internal static PolicyTable Rows => Table;
}
