using Microsoft.AspNetCore.Http;
using Simulators.Wire;

namespace Simulators.Hosting;

/// <summary>The HTTP side of one partner's service.</summary>
internal sealed class SimulatorEndpoint(PartnerSimulator simulator)
{
    private static readonly byte[] Garbage = "<soap:Envelope <half an answer"u8.ToArray();

    /// <summary>Answers one POST, misbehaving as the partner is told to.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        FaultMode fault = simulator.Fault;
        switch (fault)
        {
            case FaultMode.Down:
                http.Abort();
                return;
            case FaultMode.Error500:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case FaultMode.Unavailable:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case FaultMode.Slow:
                await simulator.Context.Later.WaitAsync(TimeSpan.FromMilliseconds(simulator.Context.Options.SlowMilliseconds), http.RequestAborted);
                break;
        }

        await AnswerAsync(http, fault);
    }

    private async Task AnswerAsync(HttpContext http, FaultMode fault)
    {
        SoapRequest? request = null;
        SimulatorReply reply;
        try
        {
            request = SoapReader.Read(await ReadBodyAsync(http));
            reply = await simulator.AnswerAsync(request, http.RequestAborted);
        }
        catch (Exception exception) when (exception is SoapFormatException or FormatException)
        {
            reply = new SimulatorReply.Faulted(IsSender: true, exception.Message);
        }

        Note(request, reply);
        await (fault switch
        {
            FaultMode.Drop => DropAsync(http),
            FaultMode.Malformed => WriteAsync(http, StatusCodes.Status200OK, request, Garbage),
            _ => WriteAsync(http, request, reply),
        });
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.ToArray();
    }

    private void Note(SoapRequest? request, SimulatorReply reply)
    {
        string outcome = reply switch
        {
            SimulatorReply.Answered answered => answered.Outcome,
            SimulatorReply.Faulted faulted => "fault: " + faulted.Text,
            _ => "out of order",
        };
        string operation = request?.Operation ?? "unreadable";
        simulator.Journal.Write(operation, request is null ? "" : Header.Identification(request.Body), outcome);
        simulator.Context.Logger.SimulatorAnswered(simulator.Code, operation, outcome);
    }

    private static Task DropAsync(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext http, SoapRequest? request, SimulatorReply reply)
    {
        switch (reply)
        {
            case SimulatorReply.Answered answered:
                string action = answered.Body.Name.NamespaceName + answered.Body.Name.LocalName;
                return WriteAsync(http, StatusCodes.Status200OK, request, SoapWriter.Reply(request!, action, answered.Body)); // what was not read was not answered
            case SimulatorReply.Faulted faulted:
                byte[] fault = SoapWriter.Fault(request, faulted.IsSender, faulted.Text, faulted.Detail);
                return WriteAsync(http, StatusCodes.Status500InternalServerError, request, fault);
            default:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
        }
    }

    private static Task WriteAsync(HttpContext http, int status, SoapRequest? request, byte[] content)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = SoapWriter.MediaType(request?.IsSoap12 ?? false);
        http.Response.ContentLength = content.Length;
        return http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }
}
