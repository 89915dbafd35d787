namespace Processing.Claims;

/// <summary>Names of those who claim work.</summary>
internal static class WorkerName
{
    /// <summary>A name that no other worker has, also not one of an earlier start.</summary>
    public static string New(string role, TimeProvider time) =>
        $"{role}-{Environment.ProcessId}-{Guid.CreateVersion7(time.GetUtcNow()):N}";
}
