namespace HelpDesk.Domain.Jobs;

public enum JobStatus
{
    Running,
    Done,
}
