using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Http;

/// <summary>Who did something, with the name and the role of the time when it was done.</summary>
internal sealed record ActorResponse(string Id, string Name, Role Role)
{
    public static ActorResponse Of(Actor actor) => new(actor.Id.Value, actor.Person.Name, actor.Role);
}
