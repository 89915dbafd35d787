using System.Diagnostics;
using System.Globalization;

namespace Processing.Pipeline.Probes;

/// <summary>
/// Kills the process, without any clean-up, when a step reaches a point for the n-th time: <c>Identity:before-commit:3</c>.
/// Only for the test that counts what survives.
/// </summary>
internal sealed class KillProbe : IStepProbe
{
    private readonly string _step;
    private readonly string _point;
    private int _left;

    private KillProbe(string step, string point, int count)
    {
        _step = step;
        _point = point;
        _left = count;
    }

    /// <summary>The probe of a setting; one that does nothing where it is null or empty.</summary>
    /// <exception cref="FormatException">The setting is not <c>step:point:count</c>.</exception>
    public static IStepProbe Of(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
        {
            return new SilentProbe();
        }

        string[] parts = setting.Split(':');
        return parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new KillProbe(parts[0], parts[1], count)
            : throw new FormatException("KillAt is written step:point:count.");
    }

    /// <inheritdoc/>
    public void Reached(string step, string point)
    {
        if (step == _step && point == _point && Interlocked.Decrement(ref _left) == 0)
        {
            Process.GetCurrentProcess().Kill();
            new ManualResetEventSlim().Wait(CancellationToken.None);
        }
    }
}
