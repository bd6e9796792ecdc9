"""Chicago: one city's whole picture, with its own nation as the measure."""

from dashboard.components.city_page import city_page
from etl.contracts.vocabulary import City

city_page(City.CHICAGO)
