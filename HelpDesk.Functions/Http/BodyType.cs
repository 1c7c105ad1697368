using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.Http;

/// <summary>What a JSON body must be labelled as: JSON, in UTF-8, and as it is, not packed.</summary>
internal static class BodyType
{
    /// <summary>Null: it is labelled right.</summary>
    public static ProblemResult? Refusal(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Any(coding => !"identity".Equals(coding, StringComparison.OrdinalIgnoreCase)))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            return Problems.Packed();
        }

        if (!request.HasJsonContentType())
            return Problems.NotJson();

        var charset = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Charset);
        return charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : Problems.NotUtf8();
    }
}
