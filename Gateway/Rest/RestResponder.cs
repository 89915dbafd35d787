using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Soap.Faults;
using Gateway.Soap.Replies;
using Processing.Intake;
using Processing.Intake.Answers;
using Schemas.Validation;

namespace Gateway.Rest;

/// <summary>Writes the answers of the REST twin: the same XML as in SOAP, or JSON for findings and refusals where Accept asks for it.</summary>
/// <remarks>Source of the status codes: RFC 9110; the table is in <c>docs/soap.md</c>.</remarks>
internal static class RestResponder
{
    private const string Xml = "application/xml; charset=utf-8";

    private const string JsonText = "application/json; charset=utf-8";

    /// <summary>How findings are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Writes what the intake says; null is its failure.</summary>
    public static Task WriteAsync(HttpContext context, IntakeAnswer? answer) => WriteAsync(context, answer, Xml);

    /// <summary>Writes what the intake says to a message that came in JSON; the reply is JSON already.</summary>
    public static Task WriteJsonAsync(HttpContext context, IntakeAnswer? answer) => WriteAsync(context, answer, JsonText);

    private static Task WriteAsync(HttpContext context, IntakeAnswer? answer, string replyType)
    {
        if (answer is not null)
        {
            AnswerHeaders.Write(context.Response, answer);
        }

        switch (answer)
        {
            case IntakeAnswer.Replied replied:
                return WriteAsync(context, StatusCodes.Status200OK, replyType, replied.Xml);
            case IntakeAnswer.Taken:
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return Task.CompletedTask;
            case IntakeAnswer.Invalid { Report.Verdict: Verdict.Undetermined } undetermined:
                return WriteFindingsAsync(context, undetermined.Report, StatusCodes.Status500InternalServerError);
            case IntakeAnswer.Invalid invalid:
                return WriteFindingsAsync(context, invalid.Report, StatusCodes.Status422UnprocessableEntity);
            case IntakeAnswer.Refused refused:
                return WriteFaultAsync(context, Status(refused.Code), refused.Code.ToString(), refused.Text, refused.MessageId);
            case IntakeAnswer.Failed failed:
                return WriteFaultAsync(
                    context, StatusCodes.Status500InternalServerError, IntakeFaults.InternalError, null, failed.MessageId);
            default:
                return WriteFaultAsync(context, StatusCodes.Status500InternalServerError, IntakeFaults.InternalError, null, null);
        }
    }

    /// <summary>Writes findings.</summary>
    public static Task WriteFindingsAsync(HttpContext context, ValidationReport report, int status) => WantsJson(context.Request)
        ? WriteJsonAsync(context, status, new { report.Verdict, report.Findings, report.FindingsTotal })
        : WriteAsync(context, status, Xml, Encoding.UTF8.GetBytes(FaultDetails.Findings(report)));

    private static Task WriteFaultAsync(HttpContext context, int status, string name, string? text, MessageId? messageId)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return WantsJson(context.Request)
            ? WriteJsonAsync(context, status, new { Code = name, Text = text, MessageId = messageId?.ToString() })
            : WriteAsync(context, status, Xml, Encoding.UTF8.GetBytes(FaultDetails.Message(name, text, messageId?.ToString())));
    }

    /// <summary>The status of a refusal.</summary>
    public static int Status(RefusalCode code) => code switch
    {
        RefusalCode.OperationNotAllowed or RefusalCode.SenderMismatch => StatusCodes.Status403Forbidden,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.MessageIdentificationConflict => StatusCodes.Status409Conflict,
        RefusalCode.NotYetServed => StatusCodes.Status501NotImplemented,
        RefusalCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    private static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
        || (request.Headers.Accept.Count == 0 && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true);

    private static Task WriteJsonAsync<T>(HttpContext context, int status, T value) =>
        WriteAsync(context, status, JsonText, JsonSerializer.SerializeToUtf8Bytes(value, Json));

    private static async Task WriteAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
