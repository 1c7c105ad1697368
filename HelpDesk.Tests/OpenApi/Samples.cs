using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.OpenApi.Tickets;

internal enum Colour
{
    Red,
    DarkBlue,
}

internal sealed record Wheel(int Size, Colour Colour);

[Description("Something on wheels.")]
internal sealed record Cart(
    long Id,
    string Name,
    string? Note,
    Colour Colour,
    Colour? Trim,
    Wheel Front,
    Wheel? Spare,
    IReadOnlyList<Wheel> Wheels,
    IReadOnlyList<Wheel>? Others,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Labels,
    IReadOnlyDictionary<string, string> Fields,
    Cart? Trailer,
    DateTimeOffset BuiltAt,
    DateOnly Day,
    int? Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret,
    bool IsOld = false)
{
    public string Title => Name + Id;
}

internal sealed record NewCart(
    [StringLength(200, MinimumLength = 1)][Description("What it is called.")] string Name,
    Wheel Front,
    [property: MaxLength(4)] IReadOnlyList<Wheel>? Wheels = null,
    [Range(1, 9)] int Count = 4,
    Colour? Colour = null,
    [EmailAddress] string? Owner = null,
    [RegularExpression("^[a-z]+$")] string? Code = null)
{
    [Required]
    public string? Maker { get; init; }
}

internal sealed record CartChange(
    [property: StringLength(200)] Optional<string> Name,
    Optional<string?> Note,
    Optional<Colour> Colour,
    Optional<Colour?> Trim,
    Optional<int?> Count,
    [property: MaxLength(4)] Optional<IReadOnlyList<string>?> Tags,
    Optional<IReadOnlyDictionary<string, string>> Fields);

internal sealed record Shelf<T>(IReadOnlyList<T> Items, string? NextCursor);

internal sealed class CartFunctions
{
    [Function("OpenCart")]
    [Operation("Makes a cart", Request = typeof(NewCart), Response = typeof(Cart), Status = 201, Problems = [400, 401, 429],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag"])]
    public IResult Open([HttpTrigger("post", Route = "api/carts")] HttpRequest request) => Results.Ok(request.Path);

    [Function("ListCarts")]
    [Operation("The carts", Response = typeof(Shelf<Cart>))]
    [QueryParameter("colour", typeof(Colour[]), "Only these.")]
    [QueryParameter("limit", typeof(int), "At most so many.")]
    [QueryParameter("since", typeof(DateOnly), "Built then or later.", Required = true)]
    public IResult List([HttpTrigger("get", Route = "api/carts")] HttpRequest request) => Results.Ok(request.Path);

    [Function("GetWheel")]
    [Access(Access.Anyone)]
    [PathParameter("place", typeof(Colour), "Which one.")]
    [Operation("One wheel", Response = typeof(Wheel), Problems = [404], Accepts = ["If-None-Match"], Returns = ["ETag"])]
    public IResult Get([HttpTrigger("get", "head", Route = "api/carts/{id:int}/wheels/{place}")] HttpRequest request, int id) =>
        Results.Ok(request.Path + id);

    [Function("CountCarts")]
    [Access(Access.Anyone, IsFree = true)]
    [Operation("How many carts")]
    public IResult Count([HttpTrigger("options", Route = "api/carts")] HttpRequest request) => Results.Ok(request.Path);

    [Function("ChangeCart")]
    [Access(Access.SignedIn, Scope = Scopes.TicketsWrite)]
    [Operation("Changes a cart", Request = typeof(CartChange), Response = typeof(Cart), Problems = [400, 412],
        Accepts = ["If-Match"], Returns = ["ETag"])]
    public IResult Change([HttpTrigger("patch", Route = "api/carts/{id:guid}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("RemoveCart")]
    [Access(Access.Admin)]
    [Operation("Takes a cart away", Status = 204)]
    public IResult Remove([HttpTrigger("delete", Route = "api/carts/{id:guid}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("Everything")]
    [Undescribed("pages, not the API")]
    public IResult Pages([HttpTrigger("get", Route = "{*path}")] HttpRequest request) => Results.Ok(request.Path);
}

internal sealed class Forgotten
{
    [Function("Forgotten")]
    public IResult Run([HttpTrigger("get", Route = "api/forgotten")] HttpRequest request) => Results.Ok(request.Path);
}
