using Gateway.Ops.Markup;
using Processing.Intake;

namespace Gateway.Ops.OneMessage;

/// <summary>The forms that ask why somebody wants a Social Security number in clear.</summary>
internal static class NumberForms
{
    /// <summary>To see it in the source of a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Show(MessageId id, Html tokenField) => Form(id, "ssn", "A Social Security number is hidden. Show it: why?", "Show", tokenField);

    /// <summary>To download a message that holds one.</summary>
    /// <param name="id">The message.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Download(MessageId id, Html tokenField) => Html.Of($"""
        <section class="card deeds"><h1>A reason is needed</h1><p>This message holds a Social Security number.</p>
        {Form(id, "content", "Download it as it travelled: why?", "Download", tokenField)}
        <p><a href="/messages/{id}">Back to the message</a></p></section>
        """);

    private static Html Form(MessageId id, string deed, string question, string button, Html tokenField) => Html.Of($"""
        <form class="deed" method="post" action="/messages/{id}/{deed}">{tokenField}
        <label for="{deed}-{id}">{question}</label>
        {Reason.Field($"{deed}-{id}", "It is kept in the audit of readings before the number is shown.")}
        <button type="submit">{button}</button></form>
        """);
}
