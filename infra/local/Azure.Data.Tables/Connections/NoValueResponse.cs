namespace Azure.Data.Tables.Connections;

internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The response has no value. Ask HasValue first.");

    public override Response GetRawResponse() => response;
}
