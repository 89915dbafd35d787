namespace Processing.Routing;

/// <summary>The values of the header of an EBTS file.</summary>
/// <param name="ControlNumber">The transaction control number (1.009).</param>
/// <param name="Originator">The originating agency (1.008), also the controlling one (2.073).</param>
/// <param name="Destination">The destination agency (1.007).</param>
/// <param name="Date">The date (1.005).</param>
/// <param name="Priority">The priority (1.006), 1 to 9.</param>
/// <param name="Profile">The application profile (1.016), its three parts separated by slashes, or null.</param>
internal sealed record EbtsHead(
    string ControlNumber, string Originator, string Destination, DateOnly Date, int Priority, string? Profile);
