namespace Benchmarks.Edge;

/// <summary>One measurement of one server.</summary>
/// <param name="Microseconds">Processor time of the server for one request.</param>
/// <param name="Bytes">Bytes it allocated for one request.</param>
/// <param name="PerSecond">Requests answered a second.</param>
internal readonly record struct EdgeResult(double Microseconds, double Bytes, double PerSecond);
