//! Changing the list by hand: a person, one field.

use chrono::NaiveDate;
use letterdesk_model::{id::PrisonerId, name::Sex, prisoner::PrisonerFields, statement::Statement};
use serde_json::Value;

use crate::{
    ground::{Area, BY_HAND, Code, Desk, Draft, Error, Result, bad, plan},
    list::forms::{fields_of, form_of},
    list::view::{PrisonerCard, PrisonerForm},
};

impl Desk {
    /// A person's fields as texts.
    pub fn prisoner_form(&self, id: PrisonerId) -> Result<PrisonerForm> {
        Ok(form_of(&self.require_person(id)?.prisoner.fields))
    }

    /// Saves a person, or makes a new one. A facility chosen here is a decision: it stands until a list says something
    /// new of this person.
    pub fn save_prisoner(&mut self, id: Option<PrisonerId>, form: &PrisonerForm) -> Result<PrisonerCard> {
        let id = id.map(|id| self.require_on_list(id)).transpose()?;
        let before = match id {
            Some(id) => self.require_person(id)?.prisoner.fields.clone(),
            None => PrisonerFields::default(),
        };
        let mut fields = fields_of(form, before.clone())?;
        if fields.facility != before.facility {
            choose(&mut fields, self.clock().today());
        }
        let id = match id {
            Some(id) if fields.statements == before.statements => self.write_record(id, &before, &fields)?,
            _ => self.write_place(id, fields)?,
        };
        self.prisoner(id)
    }

    /// Writes what says nothing of where anybody is held: the directory stays as it is.
    fn write_record(
        &mut self,
        id: PrisonerId,
        before: &PrisonerFields,
        fields: &PrisonerFields,
    ) -> Result<PrisonerId> {
        if before != fields {
            let at = self.clock().utc();
            self.transact(&[Area::List], |tx| {
                let batch = tx.batch(BY_HAND, at)?;
                Ok(tx.update_prisoner(id, fields, batch)?)
            })?;
        }
        Ok(id)
    }

    /// Writes a person and what follows for the directory from where they are held; tells their row.
    fn write_place(&mut self, id: Option<PrisonerId>, fields: PrisonerFields) -> Result<PrisonerId> {
        let (at, today) = (self.clock().utc(), self.clock().today());
        let plan = plan(&self.reader()?, vec![Draft { id, fields, person: None }])?;
        let made = match plan.is_empty() {
            true => None,
            false => self.transact(&[Area::List], |tx| {
                let batch = tx.batch(BY_HAND, at)?;
                Ok(plan.write(tx, batch, today)?.last)
            })?,
        };
        let made = || made.ok_or_else(|| Error::new(Code::Internal).with("detail", "nobody was added"));
        id.map_or_else(made, Ok)
    }

    /// Sets one field by its code: the names of [`PrisonerForm`].
    pub fn set_prisoner_field(&mut self, id: PrisonerId, field: &str, value: &str) -> Result<PrisonerCard> {
        self.set_prisoner_fields(id, &[(field, value)])
    }

    /// Sets several fields by their codes, or none of them.
    pub fn set_prisoner_fields(&mut self, id: PrisonerId, fields: &[(&str, &str)]) -> Result<PrisonerCard> {
        let known = self.prisoner_form(id)?;
        let form = fields.iter().try_fold(known, |form, (field, value)| with_field(&form, field, value))?;
        self.save_prisoner(Some(id), &form)
    }
}

/// What a person chose for this person, as the present statement.
fn choose(fields: &mut PrisonerFields, today: NaiveDate) {
    fields.statements.retain(|statement| statement.source != BY_HAND);
    fields.statements.push(Statement {
        source: BY_HAND.to_owned(),
        date: Some(today),
        chosen: fields.facility,
        ..Statement::default()
    });
}

/// The form with one field changed. Serde knows every field's name and choices, so there is no second table of them.
fn with_field(form: &PrisonerForm, field: &str, value: &str) -> Result<PrisonerForm> {
    let internal = |error: serde_json::Error| Error::new(Code::Internal).with("detail", error);
    let mut json = serde_json::to_value(form).map_err(internal)?;
    let slot = json.get_mut(field).ok_or_else(|| Error::new(Code::UnknownField).with("field", field))?;
    *slot = match field {
        "facility" if value.is_empty() => Value::Null,
        "facility" => Value::from(value.parse::<u32>().map_err(|_| bad(field, value))?),
        "sex" if value.is_empty() => Value::Null,
        "sex" => Value::from(Sex::from_word(value).map_or(value, |sex| sex.code())),
        _ => Value::from(value),
    };
    serde_json::from_value(json).map_err(|_| bad(field, value))
}

#[cfg(test)]
mod tests {
    use letterdesk_model::custody::Custody;

    use super::*;

    #[test]
    fn a_field_is_set_by_its_code() {
        let form = PrisonerForm { surname: "Кречет".to_owned(), ..PrisonerForm::default() };
        assert_eq!(with_field(&form, "story", "физик").unwrap().story, "физик");
        assert_eq!(with_field(&form, "custody", "in_transit").unwrap().custody, Custody::InTransit);
        assert_eq!(with_field(&form, "sex", "f").unwrap().sex, Some(Sex::Female));
        assert_eq!(with_field(&form, "facility", "7").unwrap().facility.map(|id| id.0), Some(7));
        assert_eq!(with_field(&form, "colour", "red").unwrap_err().code, Code::UnknownField);
        assert_eq!(with_field(&form, "custody", "asleep").unwrap_err().code, Code::BadValue);
        assert_eq!(with_field(&form, "facility", "север").unwrap_err().code, Code::BadValue);
    }
}
