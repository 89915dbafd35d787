using Gateway.Ops.Markup;

namespace Gateway.Ops.Checks;

/// <summary>What the forms about checks have in common.</summary>
/// <param name="frame">The frame.</param>
/// <param name="log">The log.</param>
internal sealed class CheckFormPosts(PageFrame frame, ILogger log)
{
    /// <summary>Does a deed that needs a reason, and goes on to a page.</summary>
    /// <param name="http">The post.</param>
    /// <param name="deed">The deed in a word, for the log.</param>
    /// <param name="subject">What it is about, an id.</param>
    /// <param name="next">The page to go on to.</param>
    /// <param name="act">Does it with the form, the reason and the user.</param>
    public async Task<IResult> ActAsync(HttpContext http, string deed, string subject, string next, Func<IFormCollection, string, string, Task<bool>> act)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Reason.Of(form) is not { } reason)
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept.");
        }

        string user = Visitor.Of(http).Name;
        bool isDone = await act(form, reason, user);
        log.CheckDeedAsked(user, deed, subject, isDone);
        return isDone
            ? Results.LocalRedirect(next)
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It was not done", "Something is missing in the form, somebody has done it before, or it takes another person than the one who began.");
    }
}
