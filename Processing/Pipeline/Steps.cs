using Processing.ForeignQueries;
using Processing.Identity;
using Processing.ProtectedClass;
using Processing.Redress;
using Processing.Routing;
using Processing.Search;
using Processing.Verification;
using Processing.Vetting;

namespace Processing.Pipeline;

/// <summary>The steps of the pipeline in their order. A new handler is a line here.</summary>
internal sealed class Steps(
    IdentityHandler identity,
    VettingHandler vetting,
    ProtectedClassHandler protectedClass,
    PartnerRoutingHandler routing,
    SearchHandler search,
    ForeignQueryHandler foreign,
    VerificationHandler verification,
    RedressHandler redress)
{
    /// <summary>All steps.</summary>
    public IReadOnlyList<IMessageHandler> All { get; } = [identity, vetting, protectedClass, routing, search, foreign, verification, redress];

    /// <summary>The index of the first step from one on that has to do with an operation; the number of steps where there is none.</summary>
    public int Next(string stem, int from)
    {
        int index = from;
        while (index < All.Count && !All[index].Handles(stem))
        {
            index++;
        }

        return index;
    }
}
