using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace HelpDesk.Tests.Storage.Tables;

/// <summary>Answers what it was given, one after the other, and keeps what it was asked.</summary>
internal sealed class FakeService : HttpMessageHandler
{
    private readonly Queue<HttpResponseMessage> _answers = new();

    public List<HttpRequestMessage> Requests { get; } = [];

    public HttpPipelineTransport Transport => new HttpClientTransport(this);

    public FakeService Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            answer.Headers.Add(name, value);
        _answers.Enqueue(answer);
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(_answers.Dequeue());
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
