using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.Markup;

/// <summary>Verdict, status and direction in words and colour; the word alone says it too.</summary>
internal static class Badges
{
    /// <summary>The verdict.</summary>
    public static Html Of(Verdict verdict) => verdict switch
    {
        Verdict.Valid => Html.Of($"""<span class="verdict valid">Valid</span>"""),
        Verdict.Invalid => Html.Of($"""<span class="verdict invalid">Invalid</span>"""),
        _ => Html.Of($"""<span class="verdict undetermined">Undetermined</span>"""),
    };

    /// <summary>The status.</summary>
    public static Html Of(MessageStatus status) =>
        Html.Of($"""<span class="pill {ClassOf(status)}">{Words(status)}</span>""");

    /// <summary>The CSS class of a status.</summary>
    public static string ClassOf(MessageStatus status) => status switch
    {
        MessageStatus.InWork => "in-work",
        MessageStatus.Waiting => "waiting",
        MessageStatus.Done => "done",
        MessageStatus.Refused => "refused",
        _ => "parked",
    };

    /// <summary>A status as people say it.</summary>
    public static string Words(MessageStatus status) => status is MessageStatus.InWork ? "In work" : status.ToString();

    /// <summary>The direction as an arrow with its word.</summary>
    public static Html Of(MessageDirection direction) => Html.Of(
        $"""<span class="arrow {direction.ToString()}" title="{Words(direction)}"><span aria-hidden="true">{Arrow(direction)}</span><span class="unseen">{Words(direction)}</span></span>""");

    /// <summary>A direction as people say it.</summary>
    public static string Words(MessageDirection direction) => direction switch
    {
        MessageDirection.Inbound => "Inbound",
        MessageDirection.Reply => "Our reply",
        MessageDirection.Outbound => "Outbound",
        _ => "Partner's reply",
    };

    private static string Arrow(MessageDirection direction) => direction switch
    {
        MessageDirection.Inbound => "→",
        MessageDirection.Reply => "↩",
        MessageDirection.Outbound => "⇢",
        _ => "⇠",
    };
}
