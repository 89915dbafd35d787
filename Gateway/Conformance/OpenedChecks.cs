using Gateway.Conformance.Checking;
using Schemas;
using Schemas.Validation;

namespace Gateway.Conformance;

/// <summary>All that a command needs to check files.</summary>
/// <param name="Catalog">The schemas.</param>
/// <param name="Basis">What verdicts rest on.</param>
/// <param name="Checker">The checks.</param>
internal sealed record OpenedChecks(SchemaCatalog Catalog, CheckBasis Basis, FileChecker Checker);
