namespace Processing.Routing.Ebts;

/// <summary>Priorities of transactions (1.006).</summary>
/// <remarks>Source: EBTS 8.001, appendix A.</remarks>
internal static class EbtsPriority
{
    /// <summary>Civil, high.</summary>
    public const int HighCivil = 3;

    /// <summary>Civil, routine: the usual one.</summary>
    public const int RoutineCivil = 6;

    /// <summary>The priority for a message of ours.</summary>
    /// <param name="messagePriority">1 high, 2 medium, 3 low.</param>
    public static int Of(int messagePriority) => messagePriority == 1 ? HighCivil : RoutineCivil;
}
