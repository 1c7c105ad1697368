namespace HelpDesk.Domain.People;

public enum Role
{
    Requester,
    Agent,
    Admin,
}
