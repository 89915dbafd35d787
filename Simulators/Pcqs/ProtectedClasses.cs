namespace Simulators.Pcqs;

/// <summary>The protected class of a class of admission, as the simulated PCQS sees it.</summary>
/// <remarks>Source: 8 U.S.C. 1367 and 8 CFR 208.6; class-of-admission values of NIEM's immigration domain. Only those that scripts use.</remarks>
internal static class ProtectedClasses
{
    private static readonly Dictionary<string, string> Known = new[]
    {
        ("T", "T1 T2 T3 T4 T5 ST6"),
        ("U", "U1 U2 U3 U4 U5 SU6"),
        ("Vawa", "384 B11 IB6 Z14"),
        ("Asylum", "AS1 AS6 AS7 AS8 SY6"),
        ("Refugee", "RE1 RE6 RE7 RE8"),
        ("Tps", "TPS"),
        ("Legalization", "W16"),
        ("Saw", "S16"),
        ("S", "S5 S6"),
    }
    .SelectMany(row => row.Item2.Split(' ').Select(code => (Code: code, Class: row.Item1)))
    .ToDictionary(pair => pair.Code, pair => pair.Class, StringComparer.Ordinal);

    /// <summary>The class, or null where none is known.</summary>
    public static string? Of(string classOfAdmission) => Known.GetValueOrDefault(classOfAdmission);
}
