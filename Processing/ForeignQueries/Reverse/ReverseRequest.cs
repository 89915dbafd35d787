namespace Processing.ForeignQueries.Reverse;

/// <summary>A request to a partner that asked us before, on its way.</summary>
/// <param name="DisclosureId">The answer that the partner got.</param>
/// <param name="PersonId">The person.</param>
/// <param name="CaseId">The officer's case.</param>
/// <param name="OfficerName">The officer's name.</param>
/// <param name="OfficerEmail">The officer's e-mail address.</param>
/// <param name="Purpose">What the case is: <c>Asylum</c>, <c>Refugee</c> or <c>IdentityFraud</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestedXml">The <c>RequestedInformation</c> with our prefixes.</param>
internal sealed record ReverseRequest(
    Guid DisclosureId, Guid PersonId, string CaseId, string OfficerName, string OfficerEmail, string Purpose, string Reason, string RequestedXml);
